import { Advert } from '../../components/advert/advert.tsx';
import { mount } from '../window/mount.tsx';

mount(<Advert />);
