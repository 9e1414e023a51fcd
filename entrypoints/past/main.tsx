import { Past } from '../../components/past/past.tsx';
import { mount } from '../window/mount.tsx';

mount(<Past />);
