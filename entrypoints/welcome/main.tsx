import { Welcome } from '../../components/welcome/welcome.tsx';
import { mount } from '../window/mount.tsx';

mount(<Welcome />);
