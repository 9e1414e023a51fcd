import { Options } from '../../components/options/options.tsx';
import { mount } from '../window/mount.tsx';

mount(<Options />);
